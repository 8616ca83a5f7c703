#!/bin/sh
# Builds what is missing or older than its sources, and shows how far it is. Called by ./run, in the project's folder:
# build.sh infra builds the launcher alone.
services=deploy/local/services.properties
[ "${1-}" = infra ] && services=/dev/null
launcher=deploy/local/target/classpath
log=.local/logs/build.log

# Whether anything that goes into a jar (the build files and what lies in src/main) is newer than the file.
older_than_sources() {
  file=$1 && shift
  [ ! -f "$file" ] && return 0
  [ -n "$(find "$@" -name target -prune -o -type f \( -name pom.xml -o -path '*/src/main/*' -o -name '*.properties' \
    -o -name '*.json' \) -newer "$file" -print 2>/dev/null | head -n 1)" ]
}

stale=
if older_than_sources $launcher pom.xml deploy/servers deploy/local deploy/kafka deploy/keycloak; then stale=deploy/local; fi
for module in $(sed -n 's/^[a-z]*\.module *= *//p' $services); do
  if older_than_sources "$module/target/quarkus-app/quarkus-run.jar" pom.xml proto service-kit "$module"; then
    stale="$stale${stale:+,}$module"
  fi
done
[ -z "$stale" ] && exit 0

echo "Building $(echo "$stale" | sed 's/,/, /g') ..."
mkdir -p .local/logs
{ ./mvnw -B package -DskipTests -pl "$stale" -am 2>&1; echo "exit code $?"; } | tee $log | awk '
  /Downloaded from/ { if (++files % 50 == 0) { print "  ... " files " files downloaded"; fflush() } }
  /^\[INFO\] Building / && !/jar:/ { sub(/^\[INFO\] Building /, ""); print "  " $0; fflush() }
  /^\[ERROR\]/ && errors++ < 5 { print; fflush() }
  /^exit code / { code = $3 }
  END { exit code }'
outcome=$?
if [ $outcome -eq 0 ]; then
  # Maven leaves a class path alone that has not changed: its age would then say that it is stale forever.
  touch $launcher
else
  echo "The build failed: see $log." >&2
fi
exit $outcome
