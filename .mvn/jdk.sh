# Finds a JDK of the release ggen is built on, for mvnw and ggen: sets JAVA_HOME or says what to install.
# Looks at GGEN_JDK, JAVA_HOME, the default java, then the usual places of Linux, macOS, SDKMAN, asdf, mise, jbang, Gradle and IDEs.
# Runs before every command, so it starts no process where the shell can read for itself.

ggen_jdk_release=25

ggen_jdk_major() { # sets major to the feature release of the JDK in folder $1, from its own release file; to nothing when it is none
  major=""
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=*)
        major=${line#*\"}
        major=${major%%[!0-9]*}
        return 0
        ;;
    esac
  done <"$1/release"
}

ggen_jdk_of_default() { # sets default_home to the folder of the java that PATH finds, links followed
  default_home=""
  found=$(command -v java 2>/dev/null) || return 0
  links=0
  while [ -L "$found" ] && [ "$links" -lt 20 ]; do
    target=$(readlink "$found")
    case $target in
      /*) found=$target ;;
      *) found=${found%/*}/$target ;;
    esac
    links=$((links + 1))
  done
  default_home=${found%/*}
  default_home=${default_home%/*}
}

ggen_jdk_missing() {
  {
    echo "ggen needs a JDK $ggen_jdk_release, and none was found on this machine."
    echo "  looked at: GGEN_JDK, JAVA_HOME, java on the PATH, /usr/lib/jvm, /opt, /Library/Java, SDKMAN, asdf, mise, ~/.jdks"
    echo "  install it: Debian or Ubuntu: apt-get install openjdk-$ggen_jdk_release-jdk or temurin-$ggen_jdk_release-jdk"
    echo "              macOS: brew install openjdk@$ggen_jdk_release   any system: sdk install java $ggen_jdk_release-tem"
    echo "  or name one: GGEN_JDK=/path/to/jdk-$ggen_jdk_release $0"
  } >&2
}

ggen_find_jdk() { # a JDK of the very release wins over a newer one; among equals the first place wins
  if [ -n "${GGEN_JDK:-}" ]; then
    ggen_jdk_major "$GGEN_JDK"
    if [ "${major:-0}" -ge "$ggen_jdk_release" ]; then
      JAVA_HOME=$GGEN_JDK
      export JAVA_HOME
      return 0
    fi
    echo "GGEN_JDK names $GGEN_JDK, which is no JDK $ggen_jdk_release or newer; looking elsewhere." >&2
  fi
  ggen_jdk_of_default
  user=${HOME:-/nonexistent}
  newer=""
  for candidate in "${JAVA_HOME:-}" "$default_home" \
    /usr/lib/jvm/* /usr/java/* /usr/local/java/* /usr/local/lib/jvm/* /opt/java/* /opt/jdk* /opt/*jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$user"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$user"/.sdkman/candidates/java/* "$user"/.asdf/installs/java/* "$user"/.local/share/mise/installs/java/* \
    "$user"/.jbang/cache/jdks/* "$user"/.gradle/jdks/* "$user"/.gradle/jdks/*/Contents/Home "$user"/.jdks/* /nix/var/nix/profiles/default; do
    [ -n "$candidate" ] || continue
    ggen_jdk_major "$candidate"
    [ -n "$major" ] || continue
    if [ "$major" -eq "$ggen_jdk_release" ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
    if [ "$major" -gt "$ggen_jdk_release" ] && [ -z "$newer" ]; then
      newer=$candidate
    fi
  done
  if [ -z "$newer" ]; then
    ggen_jdk_missing
    return 1
  fi
  JAVA_HOME=$newer
  export JAVA_HOME
}
