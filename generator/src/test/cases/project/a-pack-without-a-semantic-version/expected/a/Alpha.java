package a; // plain 5 undated
