#!/bin/sh
# Gradescope runs this once, when it builds the container of the assignment.
set -eu
export DEBIAN_FRONTEND=noninteractive
apt-get update
# Java 25 brings its own isolation where user namespaces are off; older ones need bubblewrap.
for version in 25 21 17; do
  if apt-get install -y --no-install-recommends "openjdk-$version-jdk-headless"; then break; fi
done
apt-get install -y --no-install-recommends bubblewrap || true
javac -version
# The sandbox's own Java is made here, once, and not again for every submission. The log of the build
# then tells which level of isolation the platform allows. The JVM's own line about its incubator
# module goes to file 2, which is closed to it.
java --add-modules jdk.incubator.vector -Djava.awt.headless=true -Dseqlab.stderr=3 \
  -jar "${SEQLAB_AUTOGRADER:-/autograder}/source/seqlab.jar" doctor 3>&2 2>/dev/null || true
