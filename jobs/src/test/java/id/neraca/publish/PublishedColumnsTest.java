package id.neraca.publish;

import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.warehouse.SqlFolder;
import id.neraca.warehouse.TableFile;
import id.neraca.warehouse.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every column of every published table says what it tells about persons. */
class PublishedColumnsTest {
  private static final Pattern COLUMN = Pattern.compile("(?m)^    (\\w+) .* comment '");
  private static final Pattern ROLE =
      Pattern.compile("(?m)^\\(\\s*'(\\w+)',\\s*'(\\w+)',\\s*'(\\w+)'");

  private final SqlFolder sql = SqlFolder.packaged();

  @Test
  void everyPublishedColumnHasOneRoleAndEveryRoleAColumn() {
    List<String> columns = new ArrayList<>();
    for (TableFile table : sql.tables()) {
      if (table.name().layer().equals("published")) {
        Matcher column = COLUMN.matcher(table.contract());
        while (column.find()) {
          columns.add(table.name().table() + "." + column.group(1));
        }
      }
    }
    List<String> withRole = new ArrayList<>();
    Matcher role = ROLE.matcher(roles());
    while (role.find()) {
      withRole.add(role.group(1) + "." + role.group(2));
    }
    assertThat(withRole).containsExactlyInAnyOrderElementsOf(columns);
  }

  @Test
  void everyRoleIsKnown() {
    Matcher role = ROLE.matcher(roles());
    while (role.find()) {
      assertThat(Role.values())
          .extracting(Role::name)
          .contains(role.group(3).toUpperCase(Locale.ROOT));
    }
  }

  private String roles() {
    return sql.table(TableName.of("reference.published_columns")).contract();
  }
}
