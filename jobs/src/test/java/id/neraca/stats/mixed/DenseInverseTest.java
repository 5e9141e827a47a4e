package id.neraca.stats.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenseInverseTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 64, 65, 96, 131, 600})
  void agreesWithEjml(int size) {
    Random random = new Random(size);
    DMatrixRMaj matrix = new DMatrixRMaj(size, size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double v = random.nextGaussian() / Math.sqrt(size);
        matrix.set(i, j, v);
        matrix.set(j, i, v);
      }
      matrix.set(i, i, 4 + random.nextDouble());
    }
    double[] inverse = matrix.data.clone();
    DenseInverse.invert(inverse, size);
    CommonOps_DDRM.invert(matrix);
    for (int k = 0; k < inverse.length; k++) {
      assertThat(inverse[k]).isCloseTo(matrix.data[k], within(1e-13));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 100})
  void refusesMatricesThatAreNotPositiveDefinite(int size) {
    double[] matrix = new double[size * size];
    for (int i = 0; i < size; i++) {
      matrix[i * size + i] = i == 1 ? -1 : 1;
    }
    assertThatThrownBy(() -> DenseInverse.invert(matrix, size))
        .isInstanceOf(NotConvergedException.class);
  }
}
