#!/bin/sh
# Prints where the time of a build went, from the test reports written since it started (a time as 2026-01-31T12:00:00Z):
# per module and for the slowest classes the seconds in tests; then the starts of Quarkus in tests, of services and of servers.
since=$1
reports() { find . -path '*/target/*-reports/TEST-*.xml' -newermt "$since" | sort; }
seconds() { sed -n 's/.*<testsuite .* name="\([^"]*\)" time="\([0-9.,]*\)" tests="\([0-9]*\)".*/\2 \3 \1/p' "$@" | tr -d ,; }

all=$(reports)
[ -n "$all" ] || exit 0
echo "Where the time went"
echo
printf '  %-24s %8s %8s\n' module tests seconds
for module in $(echo "$all" | sed 's:^\./::; s:/target/.*::' | uniq); do
  seconds $(echo "$all" | grep "^./$module/target/") |
    awk -v module="$module" '{ time += $1; tests += $2 } END { printf "  %-24s %8d %8.0f\n", module, tests, time }'
done
echo
printf '  %-66s %8s\n' 'slowest classes' seconds
seconds $all | sort -rn | head -n 15 | awk '{ printf "  %-66s %8.1f\n", $3, $1 }'
echo
printf '  %-24s %8s %8s\n' starts count seconds
cat $all | sed -n 's/.*powered by Quarkus.*started in \([0-9.]*\)s.*/\1/p' |
  awk '{ time += $1; n++ } END { if (n) printf "  %-24s %8d %8.0f\n", "Quarkus in a test", n, time }'
find . -path '*/target/start-times' -newermt "$since" -exec cat {} + | sed 's/-[0-9]* / /' |
  awk '{ time[$1] += $2; n[$1]++ } END { for (server in n) printf "  %-24s %8d %8.0f\n", server, n[server], time[server] }' |
  sort
