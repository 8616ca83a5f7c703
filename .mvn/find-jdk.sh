# Sourced by ./mvnw and ./run: sets JAVA_HOME to a JDK of at least $required_jdk.
# An acceptable JAVA_HOME is kept; then PATH is tried, then the folders where JDKs usually live.
required_jdk=25

jdk_is_recent_enough() {
  [ -x "$1/bin/javac" ] || return 1
  found=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  [ -n "$found" ] && [ "$found" -ge "$required_jdk" ]
}

find_jdk() {
  jdk_is_recent_enough "${JAVA_HOME:-}" && return 0
  on_path=$(readlink -f "$(command -v javac 2>/dev/null)" 2>/dev/null)
  for candidate in "${on_path%/bin/javac}" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if jdk_is_recent_enough "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "No JDK $required_jdk or newer found: install one (any vendor) or point JAVA_HOME at it." >&2
  return 1
}

find_jdk || exit 1
