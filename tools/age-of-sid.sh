#!/usr/bin/env bash
# Unpacks age of Debian sid into tools/.cache/age, for a test that needs age 1.3 or later:
# stable Debian has none yet. Installs nothing and needs no root; apt checks Debian's signature.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

target=tools/.cache/age
[[ -x $target/usr/bin/age ]] && exit 0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
mkdir -p "$work"/lists/partial "$work"/cache/archives/partial
echo 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian sid main' \
  >"$work/sources.list"
options=(
  -qq
  -o "Dir::Etc::sourcelist=$work/sources.list"
  -o Dir::Etc::sourceparts=-
  -o "Dir::State::lists=$work/lists"
  -o "Dir::Cache=$work/cache"
  -o Acquire::Languages=none
  -o APT::Sandbox::User=root
)
[[ $EUID -eq 0 ]] || options=("${options[@]:0:${#options[@]}-2}")
apt-get "${options[@]}" update
(cd "$work" && apt-get "${options[@]}" download age)
mkdir -p "$target"
dpkg -x "$work"/age_*.deb "$target"
