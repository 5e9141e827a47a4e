package id.neraca;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.spark.sql.SparkSession;

@AnalyzeClasses(packages = "id.neraca", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule onlyTheWarehouseStartsSpark =
      noClasses()
          .that()
          .resideOutsideOfPackages("id.neraca.warehouse..", "id.neraca")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(SparkSession.class);

  @ArchTest
  static final ArchRule theSimulatorKnowsNoSpark =
      noClasses()
          .that()
          .resideInAPackage("id.neraca.simulate..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.spark..");

  @ArchTest
  static final ArchRule statisticsKnowOnlyJavaAndTheMathsLibrary =
      classes()
          .that()
          .resideInAPackage("id.neraca.stats..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "id.neraca.stats..", "java..", "org.apache.commons.math3..", "org.ejml..");

  @ArchTest
  static final ArchRule onlyMainReadsTheClock =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("id.neraca.Main")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC");

  /** A parallel stream that waits for Spark can wait for ever; see {@code Threads}. */
  @ArchTest
  static final ArchRule whatKnowsSparkUsesNoParallelStreams =
      noClasses()
          .that(
              DescribedPredicate.describe(
                  "know Spark",
                  type ->
                      type.getDirectDependenciesFromSelf().stream()
                          .anyMatch(
                              to ->
                                  to.getTargetClass()
                                      .getPackageName()
                                      .startsWith("org.apache.spark"))))
          .should()
          .callMethodWhere(target(name("parallelStream").or(name("parallel"))));

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("id.neraca.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingIsNamedByAccident =
      noClasses().should().haveNameMatching(".*(Utils|Helper|Manager|Impl)");
}
