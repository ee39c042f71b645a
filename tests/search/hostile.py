"""Queries that break searches: quotes, operators, control characters, lengths, directions."""

HOSTILE = [
    "'", '"', "''", '""', '"batteries', 'batteries"', '"a" "b', "“batteries", "«batteries",
    "batteries*", "*", "(batteries", "a AND", "NOT", "OR OR", "NEAR(a b)", "NEAR/2",
    "col:batteries",
    "title:batteries", "-batteries", "^a", "%", "_", "\\", "\\'", ";", "a & b | !c", "!", "<->",
    ":*", "{a}", "'a':*", "؟", "…", "\x00", "batteries\x00", "\x00\x00", " ", "\t\r\n", "\u3000",
    "🙂", "\u202e", "\u202ebatteries\u202c", "\u2066البطاريات\u2069", "\ufeff", "\ufffd", "\ud800",
    "’", "-", "--", "/*", "';drop table x;--", "<script>alert(1)</script>", "${7*7}", "{{7*7}}",
    "%s %(a)s {0}", "a" * 3000, "batteries " * 300, "ا" * 3000, "é" * 3000, "e\u0301" * 1500,
    "\u0651" * 3000, "1" * 3000, "1 2 3 4 5 6 7 8 9 " * 100, "a-b-c-d-e-f-g-h" * 100,
    "\n".join("ab"),
    '"' * 500, "(" * 500, "AND " * 300, "ﷺ" * 300, "ﬁ" * 300, "Å" * 300, "ß", "İ", "ſ", "ΐ", "𝕭𝖆𝖙",
    "زعفران\u0000", "لا إله", "َ", "ـ", "ـــ", "٢٠٣٠", "۲۰۳۰", "१२३",
]  # fmt: skip
