#!/usr/bin/env bash
# Builds the image of fake-oneflow from local files: build-image.sh [TAG], by default fake-oneflow:dev.
# The base is Microsoft's chiseled runtime-deps where it is present or can be pulled, else a minimal root file system
# made from Debian's packages. FAKE_ONEFLOW_BASE=debian asks for the latter in any case.
set -euo pipefail

tag="${1:-fake-oneflow:dev}"
limit=60000000
chiseled="mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
context="$(mktemp -d)"
root="$context/root"
app="$root/app"
trap 'rm -rf "$context"' EXIT

say() { printf 'build-image: %s\n' "$*"; }
fail() { printf 'build-image: %s\n' "$*" >&2; exit 1; }

publish() {
    say "publishing, trimmed, self-contained and ReadyToRun"
    dotnet publish "$here/FakeOneflow.Host/FakeOneflow.Host.csproj" --nologo --verbosity quiet \
        --configuration Release --runtime linux-x64 --self-contained --output "$app" \
        -p:PublishTrimmed=true -p:PublishReadyToRun=true
    # Only for debuggers and core dumps, for which a container without a shell has no use.
    rm -f "$app/"{createdump,libmscordaccore.so,libmscordbi.so} "$app/"*.{pdb,xml}
}

can_use_chiseled() {
    [ "${FAKE_ONEFLOW_BASE:-}" != debian ] || return 1
    docker image inspect "$chiseled" >/dev/null 2>&1 || timeout 120 docker pull --quiet "$chiseled" >/dev/null 2>&1
}

unpack_debian() {
    local ssl=libssl3 packages="$context/packages"
    command -v apt-get >/dev/null && command -v dpkg >/dev/null \
        || fail "the base image cannot be pulled, and without apt-get and dpkg there is no other way to make one"
    # The same library by its name in newer releases.
    if apt-cache show libssl3t64 >/dev/null 2>&1; then ssl=libssl3t64; fi
    mkdir -p "$packages"
    (cd "$packages" && apt-get download -qq -o APT::Sandbox::User=root libc6 libgcc-s1 libstdc++6 "$ssl" zlib1g ca-certificates tzdata) \
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
        "$root"/usr/{bin,sbin} "$root"/{bin,sbin,var} "$root"/etc/{ca-certificates,ld.so.conf.d,ca-certificates.conf} \
        "$root"/usr/lib/*-linux-gnu/{gconv,audit,engines-3,perl5} "$root/usr/share/gcc" "$root/usr/share/gdb"
    printf 'root:x:0:0::/:/nonexistent\napp:x:1654:1654::/tmp:/nonexistent\n' > "$root/etc/passwd"
    printf 'root:x:0:\napp:x:1654:\n' > "$root/etc/group"
    chmod 1777 "$root/tmp"
}

docker version >/dev/null 2>&1 || fail "no Docker engine answers: start one and try again"
mkdir -p "$root" "$context/data"
publish
if can_use_chiseled; then
    base="$chiseled"
    say "base: $chiseled"
else
    base=scratch
    say "base: Debian's packages, as the chiseled image is not to be had"
    unpack_debian
    rm -rf "$context/packages"
fi

chmod -R a+rX "$root"
docker build --quiet --build-arg "BASE=$base" --tag "$tag" --file "$here/FakeOneflow.Host/Dockerfile" "$context" >/dev/null
size="$(docker image inspect --format '{{.Size}}' "$tag")"
say "$tag is $((size / 1000000)).$((size / 100000 % 10)) MB"
[ "$size" -le "$limit" ] || fail "$tag is larger than $((limit / 1000000)) MB"
