#!/bin/sh
# Follows a server's log, from its last lines on: logs.sh <name>
logs=.local/logs
case "${1-}" in
  postgres) name=postgresql ;;
  edge-api) name=edge ;;
  *) name=${1%-service} ;;
esac
if [ -n "$name" ] && [ -f "$logs/$name.log" ]; then
  exec tail -n 100 -F "$logs/$name.log"
fi
echo "No log of '${1-}' in $logs; there are:" $(cd $logs 2>/dev/null && ls ./*.log 2>/dev/null | sed 's|^\./||; s|\.log$||')
exit 1
