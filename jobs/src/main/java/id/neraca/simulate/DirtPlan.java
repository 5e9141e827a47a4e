package id.neraca.simulate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which rows of a period's report are spoiled, and how: one defect per person. */
final class DirtPlan {
  private static final String OFFICE_WITH_OLD_NAME = "030501";

  private final Map<Integer, Defect> defects = new HashMap<>();
  private final List<Member> swapped = new ArrayList<>();

  private DirtPlan() {}

  static DirtPlan none() {
    return new DirtPlan();
  }

  /** The plan for a period: the same for the same seed, city and period. */
  static DirtPlan of(Scene scene, int period) {
    YearMonth month = scene.month(period);
    DirtPlan plan = new DirtPlan();
    List<Member> candidates =
        scene.city().members().stream()
            .filter(member -> member.isActive() && member.posts(month).size() == 1)
            .filter(member -> Skps.isMade(scene.options().seed(), member, month.getYear()))
            .filter(member -> member.role() != Member.Role.HEAD && !member.office().isSmall())
            .filter(member -> !scene.organisations().isUniform(member.office(), period))
            .toList();
    int round = Math.min(Defect.ROUND, scene.options().periods());
    for (Defect defect : Defect.values()) {
      Chance chance = Chance.of(scene.options().seed(), "dirt", defect.name(), period);
      for (int turn : defect.turns()) {
        if (turn % round == period % round) {
          plan.plant(defect, candidates, chance);
        }
      }
    }
    return plan;
  }

  boolean isPlanted(Member member) {
    return defects.containsKey(member.person().number());
  }

  /** The defect of a person who has one. */
  Defect defect(Member member) {
    return defects.get(member.person().number());
  }

  /** The other one of two whose NIPs were swapped. */
  Member partner(Member member) {
    return swapped.get(swapped.size() - 1 - swapped.indexOf(member));
  }

  private void plant(Defect defect, List<Member> candidates, Chance chance) {
    int from = candidates.isEmpty() ? 0 : chance.below(candidates.size());
    for (int i = 0; i < candidates.size(); i++) {
      Member member = candidates.get((from + i) % candidates.size());
      if (suits(defect, member) && defects.putIfAbsent(member.person().number(), defect) == null) {
        if (defect == Defect.SWAPPED_NIPS) {
          swapped.add(member);
        }
        return;
      }
    }
  }

  private static boolean suits(Defect defect, Member member) {
    return switch (defect) {
      case ACTING_POST -> !member.isStaff();
      case OLD_UNIT_NAME ->
          member.isStaff() && member.office().unit().code().equals(OFFICE_WITH_OLD_NAME);
      default -> member.isStaff();
    };
  }
}
