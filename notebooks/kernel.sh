#!/usr/bin/env bash
# Starts the Java kernel of Jupyter with Neraca on its class path: kernel.sh CONNECTION_FILE. See README.md beside this file.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
KERNEL=${NERACA_KERNEL_JAR:-$ROOT/target/rapaio-jupyter-kernel-3.0.1.jar}

for file in "$KERNEL" "$ROOT/target/neraca.jar" "$ROOT/target/classpath.txt"; do
  if [[ ! -r $file ]]; then
    echo "Cannot start the kernel: $file is missing. notebooks/README.md says how to make it." >&2
    exit 1
  fi
done

text=$(sed -n 's|.*<jvm\.flags>\(.*\)</jvm\.flags>.*|\1|p' "$ROOT/pom.xml")
read -r -a flags <<<"$text"
cd "$ROOT"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" "${flags[@]}" -Xss4m -cp "$ROOT/target/neraca.jar:$(<"$ROOT/target/classpath.txt"):$KERNEL" \
  org.rapaio.jupyter.kernel.MainApp "$1"
