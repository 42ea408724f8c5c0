# Finds a JDK of the release ggen is built on, for mvnw and ggen: sets JAVA_HOME or says what to install.
# Looks at GGEN_JDK, JAVA_HOME, the default java, then the usual places of Linux, macOS, SDKMAN, asdf, mise, jbang, Gradle and IDEs.

ggen_jdk_release=25

ggen_jdk_major() { # the feature release of the JDK in folder $1, from its own release file; nothing when it is not a JDK
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | head -n 1
}

ggen_jdk_of_default() { # the folder of the java that PATH finds, links followed
  found=$(command -v java 2>/dev/null) || return 0
  while [ -L "$found" ]; do
    target=$(readlink "$found")
    case $target in
      /*) found=$target ;;
      *) found=$(dirname "$found")/$target ;;
    esac
  done
  dirname "$(dirname "$found")"
}

ggen_find_jdk() {
  best=""
  best_major=0
  for home in "${GGEN_JDK:-}" "${JAVA_HOME:-}" "$(ggen_jdk_of_default)" \
    /usr/lib/jvm/* /usr/java/* /usr/local/java/* /usr/local/lib/jvm/* /opt/java/* /opt/jdk* /opt/*jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
    "$HOME"/.jbang/cache/jdks/* "$HOME"/.gradle/jdks/* "$HOME"/.gradle/jdks/*/Contents/Home "$HOME"/.jdks/* /nix/var/nix/profiles/default; do
    [ -n "$home" ] || continue
    major=$(ggen_jdk_major "$home")
    [ -n "$major" ] || continue
    if [ "$major" -eq "$ggen_jdk_release" ]; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
    if [ "$major" -gt "$ggen_jdk_release" ] && [ "$best_major" -eq 0 ]; then
      best=$home
      best_major=$major
    fi
  done
  if [ -n "$best" ]; then
    JAVA_HOME=$best
    export JAVA_HOME
    return 0
  fi
  {
    echo "ggen needs a JDK $ggen_jdk_release, and none was found on this machine."
    echo "  looked at: GGEN_JDK, JAVA_HOME, java on the PATH, /usr/lib/jvm, /opt, /Library/Java, SDKMAN, asdf, mise, ~/.jdks"
    echo "  install it: Debian or Ubuntu: apt-get install openjdk-$ggen_jdk_release-jdk or temurin-$ggen_jdk_release-jdk"
    echo "              macOS: brew install openjdk@$ggen_jdk_release   any system: sdk install java $ggen_jdk_release-tem"
    echo "  or name one: GGEN_JDK=/path/to/jdk-$ggen_jdk_release $0"
  } >&2
  return 1
}
