#!/bin/bash
# Run once by the mysql image, when the data volume is empty: one schema and one user for each service, and no user
# sees another's schema.
set -euo pipefail
for service in municipalities experiments procurements networking; do
  variable="${service^^}_DB_PASSWORD"
  password="${!variable}"
  if [[ ! "$password" =~ ^[A-Za-z0-9]{12,}$ ]]; then
    echo "$variable must be 12 or more letters and digits; set it, remove the volume mysql-data and start again" >&2
    exit 1
  fi
  MYSQL_PWD="$MYSQL_ROOT_PASSWORD" mysql --user=root <<SQL
CREATE DATABASE \`$service\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE USER '$service'@'%' IDENTIFIED BY '$password';
GRANT ALL PRIVILEGES ON \`$service\`.* TO '$service'@'%';
SQL
done
