package id.neraca.simulate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** A person in the city's service, with what changes: post, grade, legal status. */
final class Member {
  static final String ACTIVE = "Aktif";

  private final Role role;
  private final List<Post> posts = new ArrayList<>();
  private final List<ActingPost> actingPosts = new ArrayList<>();
  private final BitSet worked = new BitSet();
  private Person person;
  private String grade;
  private String status = ACTIVE;
  private LocalDate titleSince;
  private boolean gone;

  /** What the person is in the unit. */
  enum Role {
    HEAD,
    LEADER,
    STAFF
  }

  Member(Person person, Role role, String job, String grade, Team team, LocalDate since) {
    this.person = person;
    this.role = role;
    this.grade = grade;
    this.titleSince = since;
    posts.add(new Post(0, team, job, since, null));
  }

  Person person() {
    return person;
  }

  Role role() {
    return role;
  }

  /** The post held now. */
  Post post() {
    return posts.get(posts.size() - 1);
  }

  /** Posts held on some day of the month, in order: two in a month of a transfer. */
  List<Post> posts(YearMonth month) {
    return posts.stream().filter(post -> post.isHeldIn(month)).toList();
  }

  /** The post held at the end of the month, or last in it; null: none. */
  Post lastPost(YearMonth month) {
    for (int i = posts.size() - 1; i >= 0; i--) {
      if (posts.get(i).isHeldIn(month)) {
        return posts.get(i);
      }
    }
    return null;
  }

  /** All posts ever held, in order. */
  List<Post> posts() {
    return Collections.unmodifiableList(posts);
  }

  /** Posts held as Plt beside the own one. */
  List<ActingPost> actingPosts() {
    return Collections.unmodifiableList(actingPosts);
  }

  void actsAs(ActingPost post) {
    actingPosts.add(post);
  }

  /** Remembers whether the person works in a period. */
  void live(int period) {
    worked.set(period, isActive());
  }

  /** True if the person was in active service in a period that has passed. */
  boolean worked(int period) {
    return worked.get(period);
  }

  Office office() {
    return post().team().office();
  }

  String grade() {
    return grade;
  }

  String status() {
    return status;
  }

  LocalDate titleSince() {
    return titleSince;
  }

  /** True once the person no longer stands in the employee list. */
  boolean isGone() {
    return gone;
  }

  /** True if the person should be appraised. */
  boolean isActive() {
    return !gone && status.equals(ACTIVE);
  }

  boolean isStaff() {
    return role == Role.STAFF;
  }

  /** Name of a post (jabatan) of this person. */
  String title(Post post) {
    return switch (role) {
      case HEAD -> post.team().office().unit().head();
      case LEADER -> post.team().leaderTitle();
      case STAFF -> Jobs.title(post.job(), grade);
    };
  }

  /** Kind of post as SIASN and BKN name it. */
  String kindOfPost(Post post) {
    return role == Role.STAFF ? Jobs.kind(post.job()) : "Struktural";
  }

  void become(String newStatus) {
    status = newStatus;
  }

  void leave() {
    gone = true;
  }

  void promote(String newGrade, LocalDate day) {
    String before = title(post());
    grade = newGrade;
    if (!title(post()).equals(before)) {
      titleSince = day;
    }
  }

  /** A PPPK becomes a PNS: the same person under another NIP. */
  void appoint(Person asPns, String newGrade, LocalDate day) {
    person = asPns;
    grade = newGrade;
    titleSince = day;
  }

  void transfer(Team team, String job, LocalDate day) {
    Post before = post();
    posts.set(posts.size() - 1, before.endedOn(day.minusDays(1)));
    posts.add(new Post(before.number() + 1, team, job, day, null));
    titleSince = day;
  }
}
