package id.neraca.ingest;

import id.neraca.Run;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;

/**
 * A Parquet value as a person would have typed it: numbers without exponent, dates and times ISO,
 * instants in WITA. A floating-point number too large to be exact keeps its exponent ({@code
 * 1.97E17}): a NIP that became one is destroyed and must look so. NaN and null are empty.
 */
final class ParquetText {
  private static final double LARGEST_EXACT = 1L << 53;
  private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private ParquetText() {}

  static String of(Group row, int field) {
    if (row.getFieldRepetitionCount(field) == 0) {
      return "";
    }
    var type = row.getType().getType(field).asPrimitiveType();
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> Boolean.toString(row.getBoolean(field, 0));
      case INT32 -> whole(row.getInteger(field, 0), meaning);
      case INT64 -> whole(row.getLong(field, 0), meaning);
      case FLOAT -> number(row.getFloat(field, 0), Float.toString(row.getFloat(field, 0)));
      case DOUBLE -> number(row.getDouble(field, 0), Double.toString(row.getDouble(field, 0)));
      case INT96 -> int96(row.getInt96(field, 0).toByteBuffer());
      case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(row.getBinary(field, 0).getBytes(), meaning);
    };
  }

  private static String whole(long value, LogicalTypeAnnotation meaning) {
    if (meaning instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(value).toString();
    }
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return NumberText.of(BigDecimal.valueOf(value, decimal.getScale()).toPlainString());
    }
    if (meaning instanceof TimestampLogicalTypeAnnotation timestamp) {
      Instant at = Instant.EPOCH.plus(value, unit(timestamp.getUnit()));
      return time(at, timestamp.isAdjustedToUTC() ? Run.ZONE : ZoneOffset.UTC);
    }
    if (meaning instanceof TimeLogicalTypeAnnotation time) {
      return LocalTime.MIDNIGHT.plus(value, unit(time.getUnit())).toString();
    }
    if (meaning instanceof IntLogicalTypeAnnotation integer && !integer.isSigned()) {
      return integer.getBitWidth() == 64
          ? Long.toUnsignedString(value)
          : Long.toString(value & 0xffff_ffffL);
    }
    return Long.toString(value);
  }

  private static String number(double value, String text) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (Math.abs(value) >= LARGEST_EXACT) {
      return text;
    }
    BigDecimal plain = new BigDecimal(text).stripTrailingZeros();
    return NumberText.of(plain.toPlainString());
  }

  private static String bytes(byte[] value, LogicalTypeAnnotation meaning) {
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return NumberText.of(
          new BigDecimal(new BigInteger(value), decimal.getScale()).toPlainString());
    }
    if (meaning instanceof UUIDLogicalTypeAnnotation) {
      ByteBuffer halves = ByteBuffer.wrap(value);
      return new UUID(halves.getLong(), halves.getLong()).toString();
    }
    return new String(value, StandardCharsets.UTF_8);
  }

  /** The timestamps of old Spark and Hive: nanoseconds of a Julian day, UTC. */
  private static String int96(ByteBuffer value) {
    ByteBuffer parts = value.order(ByteOrder.LITTLE_ENDIAN);
    long nanos = parts.getLong();
    long day = parts.getInt() - JULIAN_DAY_OF_EPOCH;
    return time(Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanos), Run.ZONE);
  }

  private static String time(Instant at, ZoneId zone) {
    return DATE_TIME.format(LocalDateTime.ofInstant(at, zone));
  }

  private static ChronoUnit unit(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> ChronoUnit.MILLIS;
      case MICROS -> ChronoUnit.MICROS;
      case NANOS -> ChronoUnit.NANOS;
    };
  }
}
