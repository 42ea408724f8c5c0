package org.acme; // plain 3 dated
