package dev.ggen.hub;
final class Hub {}
