#!/usr/bin/env bash
# Builds the image of fake-oneflow from the sources beside this script: build-image.sh [TAG], by default fake-oneflow:dev.
#
#   FAKE_ONEFLOW_COMPILE  native: compiled ahead of time, which needs gcc; ready-to-run: larger and slower to start, but needs
#                         no linker. By default native where it can be, and the script says why where it cannot.
#   FAKE_ONEFLOW_BASE     debian: a root file system of Debian's packages; by default Microsoft's chiseled runtime-deps where it
#                         is present or can be pulled.
#   FAKE_ONEFLOW_SYMBOLS  a folder for the debug symbols of the native program; by default artifacts/symbols.
set -euo pipefail

tag="${1:-fake-oneflow:dev}"
runtime=linux-x64
chiseled="mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
project="$here/FakeOneflow.Host/FakeOneflow.Host.csproj"
symbols="${FAKE_ONEFLOW_SYMBOLS:-$here/../artifacts/symbols}"
context="$(mktemp -d)"
root="$context/root"
app="$root/app"
trap 'rm -rf "$context"' EXIT

say() { printf 'build-image: %s\n' "$*"; }
fail() { printf 'build-image: %s\n' "$*" >&2; exit 1; }

# Prints why the program cannot be compiled ahead of time on this machine; nothing if it can.
no_native_because() {
    if ! command -v gcc >/dev/null; then
        echo "there is no gcc to link with (on Debian: apt-get install gcc libc6-dev)"
    elif ! echo 'int main(void) { return 0; }' | gcc -x c -o "$context/linked" - 2>/dev/null; then
        echo "gcc cannot link a program (on Debian: apt-get install libc6-dev)"
    # Not --runtime, which restores for another one besides, without its compiler.
    elif ! dotnet restore "$project" -p:RuntimeIdentifier="$runtime" --verbosity quiet >"$context/restore.log" 2>&1; then
        grep -qE 'ILCompiler|NativeAOT' "$context/restore.log" || { cat "$context/restore.log" >&2; return; }
        echo "the NuGet feed does not have the ahead-of-time compiler"
    fi
}

choose_compilation() {
    local reason
    compile="${FAKE_ONEFLOW_COMPILE:-}"
    case "$compile" in
        native | ready-to-run) return ;;
        "") ;;
        *) fail "FAKE_ONEFLOW_COMPILE is '$compile': set it to native or ready-to-run, or unset it" ;;
    esac
    reason="$(no_native_because)"
    compile=native
    if [ -n "$reason" ]; then
        compile=ready-to-run
        say "not compiled ahead of time, since $reason; the image is larger and starts more slowly"
    fi
}

publish() {
    local options=() dbg
    say "publishing, $compile"
    if [ "$compile" = ready-to-run ]; then options=(--self-contained -p:PublishReadyToRun=true); fi
    # As .ci/pack does it, so that neither compiles again what the other has.
    dotnet publish "$project" --nologo --verbosity quiet --configuration Release --runtime "$runtime" --output "$app" \
        -p:ContinuousIntegrationBuild=true -p:MinVerSkip=false -p:RunAnalyzers=false "${options[@]}"
    # For debuggers and core dumps, for which a container without a shell has no use.
    for dbg in "$app"/*.dbg; do
        [ -e "$dbg" ] || continue
        mkdir -p "$symbols"
        mv "$dbg" "$symbols/"
        say "debug symbols: $(cd "$symbols" && pwd)/${dbg##*/}"
    done
    rm -f "$app/"{createdump,libmscordaccore.so,libmscordbi.so} "$app/"*.{pdb,xml}
}

# The labels that registries and engines show.
read_labels() {
    local properties name
    properties="$(dotnet msbuild "$project" -t:MinVer -p:MinVerSkip=false -getProperty:MinVerVersion -getProperty:RepositoryUrl)"
    labels=(
        --label "org.opencontainers.image.title=fake-oneflow"
        --label "org.opencontainers.image.description=A stateful fake of Oneflow's and Signicat's APIs. Unofficial."
        --label "org.opencontainers.image.licenses=MIT"
        --label "org.opencontainers.image.revision=$(git -C "$here" rev-parse HEAD 2>/dev/null || echo unknown)"
    )
    # Scratch does not name an image.
    if [ "$base" != scratch ]; then labels+=(--label "org.opencontainers.image.base.name=$base"); fi
    for name in MinVerVersion:version RepositoryUrl:source; do
        labels+=(--label "org.opencontainers.image.${name#*:}=$(sed -n "s/.*\"${name%:*}\": \"\(.*\)\".*/\1/p" <<< "$properties")")
    done
}

can_use_chiseled() {
    [ "${FAKE_ONEFLOW_BASE:-}" != debian ] || return 1
    docker image inspect "$chiseled" >/dev/null 2>&1 || timeout 120 docker pull --quiet "$chiseled" >/dev/null 2>&1
}

unpack_debian() {
    local ssl=libssl3 packages="$context/packages" names
    command -v apt-get >/dev/null && command -v dpkg >/dev/null \
        || fail "the base image cannot be pulled, and without apt-get and dpkg there is no other way to make one"
    # The same library by its name in newer releases.
    if apt-cache show libssl3t64 >/dev/null 2>&1; then ssl=libssl3t64; fi
    names=(libc6 "$ssl" ca-certificates tzdata)
    # The native program has its C++ library and zlib inside.
    if [ "$compile" = ready-to-run ]; then names+=(libgcc-s1 libstdc++6 zlib1g); fi
    mkdir -p "$packages"
    (cd "$packages" && apt-get download -qq -o APT::Sandbox::User=root "${names[@]}") \
        || fail "Debian's packages cannot be downloaded: run apt-get update and try again"

    # Releases differ in whether /lib is a directory of its own; links in the place of it serve both.
    mkdir -p "$root/usr/lib" "$root/usr/lib64" "$root/tmp" "$root/etc/ssl/certs"
    ln -s usr/lib "$root/lib"
    ln -s usr/lib64 "$root/lib64"
    for package in "$packages"/*.deb; do
        dpkg --fsys-tarfile "$package" | tar --extract --directory "$root" --keep-directory-symlink --no-same-owner
    done

    cat "$root"/usr/share/ca-certificates/mozilla/*.crt > "$root/etc/ssl/certs/ca-certificates.crt"
    rm -rf "$root"/usr/share/{doc,man,lintian,locale,bug,ca-certificates,zoneinfo/right,zoneinfo/posix} \
        "${root:?}"/usr/{bin,sbin} "${root:?}"/{bin,sbin,var} "$root"/etc/{ca-certificates,ld.so.conf.d,ca-certificates.conf} \
        "$root"/usr/lib/*-linux-gnu/{gconv,audit,engines-3,perl5} "$root/usr/share/gcc" "$root/usr/share/gdb"
    # What scanners of images read, in the form of distroless images: the release, and the control file of each package.
    mkdir -p "$root/var/lib/dpkg/status.d"
    for package in "$packages"/*.deb; do
        dpkg-deb --field "$package" > "$root/var/lib/dpkg/status.d/$(dpkg-deb --field "$package" Package)"
    done
    cp /etc/os-release "$root/etc/os-release"
    printf 'root:x:0:0::/:/nonexistent\napp:x:1654:1654::/tmp:/nonexistent\n' > "$root/etc/passwd"
    printf 'root:x:0:\napp:x:1654:\n' > "$root/etc/group"
    chmod 1777 "$root/tmp"
}

command -v dotnet >/dev/null \
    || fail "there is no dotnet command, and the image is compiled from the sources: install the .NET 10 SDK. Or take an image that is" \
        "made already: each release has one as an archive, fake-oneflow-VERSION-linux-x64.image.tar.gz, for docker load."
docker version >/dev/null 2>&1 || fail "no Docker engine answers: start one and try again"
mkdir -p "$root" "$context/data"
choose_compilation
publish
if can_use_chiseled; then
    base="$chiseled"
    say "base: $chiseled"
else
    base=scratch
    say "base: Debian's packages, as the chiseled image is not available"
    unpack_debian
    rm -rf "$context/packages"
fi

chmod -R a+rX "$root"
rm -f "$context/linked" "$context/restore.log"
read_labels
docker build --quiet "${labels[@]}" --build-arg "BASE=$base" --tag "$tag" --file "$here/FakeOneflow.Host/Dockerfile" "$context" >/dev/null
size="$(docker image inspect --format '{{.Size}}' "$tag")"
say "$tag is $((size / 1000000)).$((size / 100000 % 10)) MB"
limit=32000000
if [ "$compile" = ready-to-run ]; then limit=60000000; fi
[ "$size" -le "$limit" ] || fail "$tag is larger than $((limit / 1000000)) MB"
