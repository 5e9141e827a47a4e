package id.neraca.warehouse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.neraca.HandledException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a night must know before Spark starts, and what a killed night leaves to the next. It is
 * derived from the ledger and written after it, so that it may lag behind the tables but never run
 * ahead of them.
 *
 * @param knownFiles SHA-256 of every file delivered in a sender's folder to the path it was first
 *     seen under
 * @param seenPaths sender/path/SHA-256 of everything ever listed in ops.files
 * @param codeVersion version of the SQL that built the derived tables
 * @param asOfDate day of the last finished night
 * @param unfinishedRuns nights that began to write and did not finish
 * @param pendingPeriods periods that an unfinished night may have half rebuilt; contains {@link
 *     Touched#ALL} for all of them
 * @param wakeOn first day on which a night has something to do though nothing came: rows of a
 *     period that begins, a delivery that is missed; null: none
 * @param builtFrom what each table that is rebuilt as a whole was last built from
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record NightState(
    Map<String, String> knownFiles,
    Set<String> seenPaths,
    String codeVersion,
    LocalDate asOfDate,
    List<String> unfinishedRuns,
    Set<String> pendingPeriods,
    LocalDate wakeOn,
    Map<String, String> builtFrom) {
  private static final String NAME = "_neraca/state.json";
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  /** A state file written before there was {@code builtFrom} has none. */
  public NightState {
    builtFrom = builtFrom == null ? Map.of() : builtFrom;
  }

  /** State of a lake without a night. */
  public static NightState empty() {
    return new NightState(Map.of(), Set.of(), null, null, List.of(), Set.of(), null, Map.of());
  }

  /** Reads the state; a lake without the file gets the empty one. */
  public static NightState read(LakeFiles files) {
    return files.read(NAME).map(NightState::parse).orElseGet(NightState::empty);
  }

  /** Replaces the state in one move. */
  public void write(LakeFiles files) {
    try {
      files.write(NAME, JSON.writeValueAsString(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The state while a night writes. */
  public NightState during(String runId, Set<String> periods) {
    List<String> runs = new ArrayList<>(unfinishedRuns);
    if (!runs.contains(runId)) {
      runs.add(runId);
    }
    Set<String> pending = new TreeSet<>(pendingPeriods);
    pending.addAll(periods);
    return new NightState(
        knownFiles, seenPaths, codeVersion, asOfDate, runs, pending, wakeOn, builtFrom);
  }

  private static NightState parse(String text) {
    try {
      return JSON.readValue(text, NightState.class);
    } catch (JsonProcessingException e) {
      throw HandledException.failure(
          "Cannot read _neraca/state.json of the lake: it is not the JSON Neraca writes. Delete it:"
              + " the next night makes it anew.",
          e);
    }
  }
}
