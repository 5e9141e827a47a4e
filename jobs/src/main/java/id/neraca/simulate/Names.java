package id.neraca.simulate;

import java.util.List;
import java.util.Map;

/** Invented names in the manner of Bali, put together from short lists. */
final class Names {
  private static final List<String> MALE_ORDER =
      List.of(
          "I Wayan",
          "I Made",
          "I Nyoman",
          "I Ketut",
          "I Putu",
          "I Kadek",
          "I Komang",
          "I Gede",
          "I Gst. Ngr.",
          "Ida Bagus",
          "Anak Agung Gede");
  private static final List<String> FEMALE_ORDER =
      List.of(
          "Ni Wayan",
          "Ni Made",
          "Ni Md.",
          "Ni Nyoman",
          "Ni Ketut",
          "Ni Putu",
          "Ni Kadek",
          "Ni Luh",
          "I Gusti Ayu",
          "Ida Ayu",
          "Anak Agung Istri");
  private static final List<String> MALE =
      List.of(
          "Suardika",
          "Wirajaya",
          "Artawan",
          "Sudiartha",
          "Mahardika",
          "Yudiantara",
          "Parwata",
          "Suastika",
          "Wijana",
          "Darmayasa",
          "Adnyana",
          "Su'arsa",
          "Purnawan",
          "Kertayasa",
          "Widnyana",
          "Semarajaya",
          "Aryawan",
          "Budiarsana",
          "Wiratama",
          "Sutapa");
  private static final List<String> FEMALE =
      List.of(
          "Astiti",
          "Suryani",
          "Widiastuti",
          "Ratnadewi",
          "Puspawati",
          "Kusumayanti",
          "Sukerti",
          "Ariani",
          "Wulandari",
          "Mas'adi",
          "Trisnayanti",
          "Adnyani",
          "Sriasih",
          "Pradnyani",
          "Kartika",
          "Cahyani",
          "Murniasih",
          "Parwati",
          "Swandewi",
          "Juniari");
  private static final List<String> MIDDLE =
      List.of("", "", "", "Agus", "Eka", "Dwi", "Tirta", "Bayu", "Surya", "Candra", "Indra");

  private static final Map<String, String> SHORT_FORMS =
      Map.of(
          "Wayan", "Wyn.",
          "Made", "Md.",
          "Nyoman", "Nym.",
          "Ketut", "Kt.",
          "Gusti", "Gst.",
          "Ngurah", "Ngr.");

  private Names() {}

  /** As the dinas' own sheets write it: no one can join on names. */
  static String abbreviated(String name) {
    String shorter = name;
    for (Map.Entry<String, String> form : SHORT_FORMS.entrySet()) {
      shorter = shorter.replace(form.getKey(), form.getValue());
    }
    return shorter;
  }

  static String draw(boolean female, Chance chance) {
    String order = chance.pick(female ? FEMALE_ORDER : MALE_ORDER);
    String middle = chance.pick(MIDDLE);
    String last = chance.pick(female ? FEMALE : MALE);
    return String.join(" ", order, middle, last).replace("  ", " ");
  }
}
