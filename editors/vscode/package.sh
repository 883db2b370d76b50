#!/usr/bin/env bash
# Makes one .vsix for this platform, with the server inside.
#
#   editors/vscode/package.sh [BINARY]
#
# Without BINARY the server is built (cargo build --release at the root of the repository).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
binary=${1:-}

case $(uname -s)-$(uname -m) in
  Linux-x86_64) platform=linux-x64 ;;
  Linux-aarch64) platform=linux-arm64 ;;
  Darwin-x86_64) platform=darwin-x64 ;;
  Darwin-arm64) platform=darwin-arm64 ;;
  MINGW*-x86_64 | MSYS*-x86_64) platform=win32-x64 ;;
  *) echo "package.sh: no VS Code platform is known for $(uname -s) on $(uname -m)." >&2; exit 1 ;;
esac
case $platform in win32-*) name=verbale.exe ;; *) name=verbale ;; esac

if [ -z "$binary" ]; then
  (cd "$root" && cargo build --release --locked)
  binary=${CARGO_TARGET_DIR:-$root/target}/release/$name
fi
[ -x "$binary" ] || { echo "package.sh: there is no program at $binary." >&2; exit 1; }
binary=$(cd "$(dirname "$binary")" && pwd)/$(basename "$binary")

cd "$here"
[ -d node_modules ] || npm ci --no-audit --no-fund
npm run --silent check
npm run --silent build -- --log-level=warning
rm -rf bin
mkdir bin
cp "$binary" "bin/$name"
chmod 755 "bin/$name"
# The marketplace shows one licence file; the repository has one for each licence.
rm -f LICENSE.txt
for licence in "$root"/LICENSE*; do [ -f "$licence" ] && { cat "$licence"; echo; } >> LICENSE.txt; done
trap 'rm -f "$here/LICENSE.txt"' EXIT

rm -f verbale-*.vsix
npx --no-install vsce package --no-dependencies --allow-missing-repository --skip-license --target "$platform" --out "verbale-$platform.vsix" >/dev/null
echo "$here/verbale-$platform.vsix"
