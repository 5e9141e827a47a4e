package id.neraca.simulate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A person in the city's service, with what changes: post, grade, legal status. */
final class Member {
  static final String ACTIVE = "Aktif";

  private final Person person;
  private final Role role;
  private final List<Post> posts = new ArrayList<>();
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

  void transfer(Team team, String job, LocalDate day) {
    Post before = post();
    posts.set(posts.size() - 1, before.endedOn(day.minusDays(1)));
    posts.add(new Post(before.number() + 1, team, job, day, null));
    titleSince = day;
  }
}
