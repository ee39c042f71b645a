"""What French words are brought to before and after Snowball."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from search.analysis.folding import fold
from search.analysis.lexicon import Entries, lines

_BARE_PLURAL = re.compile(r"\w{2,}[aiou]s")  # Snowball leaves «lois», «essais», «vendus»
_ADJECTIVE = re.compile(r"(\w{2,}[^aeiou])ives?")  # active: actif
_VERBS_IN_IVE = frozenset(
    ["arrive", "derive", "prive", "motive", "cultive", "survive", "archive", "archives", "lessive"]
)
_THIRD_PLURAL = re.compile(
    r"\w{2,}[^aeioum]ent|\w{2,}[iu]ent|\w{2,}rment"
    r"|\w*(?:[^c]omm|gramm|alm|sum|fum|prim|stim|gitim|anim|clam|ntam)ent"  # consomment
)
_STUDIES = re.compile(r"(\w{2,}(?:[fdcvt]|[bp]l|vileg|ncil|pall)|cop)ies?")  # étudie, publie
_IN_GNER = re.compile(r"(?:r?ens|d)eign\w+|(?:el|tem|s|emp)oign\w+|(?:b|s)aign\w+")  # enseigne
_IN_DRE = (
    r"(?:re)?(?:v|r|t|f|p|att|ent|et|pret|det|def|desc|dep|susp|cond)end|(?:re|e)pand"
    r"|(?:rep|corresp|f|conf|p|t)ond|perd|(?:de|re)?(?:m|t)ord"
)
_THIRD_IN_DRE = re.compile(rf"({_IN_DRE})s?")  # vend
_PREFIXES = "(?:re|sur|com|ap|desap|per|ad|sou|trans|e|pro|compro|o|de)?"
_IMPERFECT = "(?:ait|aient|ions|iez)"
_PARTICIPLE = "(?:us?|ues?)"
# The families of verbs whose stem changes within: any of a family is said by its ending.
_THIRD_CONJUGATION = tuple(
    (re.compile(pattern), infinitive)
    for pattern, infinitive in (
        (rf"((?:a|com|de|re|ra|e)?bat)(?:s|tent|tant|t{_PARTICIPLE}|t{_IMPERFECT})?", r"\1tre"),
        (rf"((?:con)?vain)(?:cs?|quent|quant|c{_PARTICIPLE}|qu{_IMPERFECT})", r"\1cre"),
        (rf"((?:de|re)?cou)(?:ds?|sent|sant|s{_PARTICIPLE}|s{_IMPERFECT})", r"\1dre"),
        (rf"(mou)(?:ds?|lent|lant|l{_PARTICIPLE}|l{_IMPERFECT})", r"\1dre"),
        (rf"((?:ac|con|re|en)qu)(?:iers|iert|ierent|is|ises?|er{_IMPERFECT})", r"\1erir"),
        (rf"((?:satis|de|re|contre)fai)(?:s|ts?|tes?|sant|s{_IMPERFECT})", r"\1re"),
        (r"((?:satis|de|re|contre)f)ont", r"\1aire"),
        (rf"((?:de|com)?plai|tai)(?:s|t|sent|sant|s{_IMPERFECT})", r"\1re"),
        (rf"(\w*(?:ecri|scri))(?:s|ts?|tes?|vent|vant|v{_IMPERFECT})", r"\1re"),
        (rf"(suffi)(?:s|t|sent|sant|s{_IMPERFECT})?", r"\1re"),
        (rf"((?:re)?cui)(?:s|ts?|tes?|sent|sant|s{_IMPERFECT})", r"\1re"),
        (rf"((?:par|ac|con|re|dis|en|se)cour)(?:t|ent|ant|{_PARTICIPLE}|{_IMPERFECT})", r"\1ir"),
        (rf"(cour)(?:ent|ant|{_PARTICIPLE}|{_IMPERFECT})", r"\1ir"),
        (rf"((?:re|per|con|de|aper)c)(?:ois|oit|oivent|{_PARTICIPLE}|ev{_IMPERFECT})", r"\1evoir"),
        (rf"((?:equi|re|pre)?val|pouv|sav|voul|dev|pleuv){_IMPERFECT}", r"\1oir"),
        (rf"((?:pre|re|entre)?vo)y(?:ant|ons|ez|{_IMPERFECT})", r"\1ir"),
        (rf"((?:con|ex|in|oc)cl)u(?:s|t|ses?|es?|ent|ant|{_IMPERFECT})?", r"\1ure"),
        (rf"(\w{{3,}}i)ss(?:ent|ant|ons|ez|{_IMPERFECT})", r"\1r"),  # finissait
        (
            rf"((?:ab|dis|re)s)(?:ous|outs?|outes?|olvent|olvant|ol{_PARTICIPLE}|olv{_IMPERFECT})",
            r"\1oudre",
        ),
        (rf"((?:e|pro)m)(?:eus|eut|euvent|{_PARTICIPLE}|ouv{_IMPERFECT})", r"\1ouvoir"),
        (rf"((?:ac|de)cr)(?:ois|oit|oissent|oissant|{_PARTICIPLE}|oiss{_IMPERFECT})", r"\1oitre"),
        (r"((?:en|ren)?dor)[ts]", r"\1mir"),
        (r"(\w{2,}e)ent", r"\1er"),  # créent
        (r"(\w{2,}ass)(?:es?|ent)", r"\1er"),  # dépasse, which is no subjunctive
        (r"(\w{2,}(?:sp|[tsmv])ir)(?:ait|aient)", r"\1er"),  # retirait
        (rf"((?:e|ree|re)l)(?:its?|isent|isant|is{_IMPERFECT}|ira|iront|{_PARTICIPLE})", r"\1ire"),
        (r"((?:rel|del|all|rall|var|mar|depl|repl|pl|tr|cr|pr|ren|den)i)es?", r"\1er"),  # relie
    )
)
_PREFIXED = re.compile(
    r"(re|de|des|dis|par|per|pre|pro|sur|sous|inter|entre|contre|equi|trans|sou|con|com)(\w{2,})"
)
_ALSO = (
    (re.compile(r"(\w{3,})euses?"), r"\1eur"),
    (re.compile(r"(\w{2,}[eo]u)ses?"), r"\1x"),  # creuse, jalouse
    (re.compile(r"(\w{3,}an)nes?"), r"\1"),  # paysanne
    (re.compile(r"(\w{3,}[td])rices?"), r"\1eur"),
    (re.compile(r"(\w{3,}[^i])eres?"), r"\1er"),  # étrangère
    (re.compile(r"(\w+e)(?:(l)le|(n)ne|(t)te)s?"), r"\1\2\3\4"),  # naturelle, ancienne, nette
    (_STUDIES, r"\1ier"),
    (re.compile(r"(\w*[vt])(?:enus?|enues?|ient|iennent|iendra|iendront)"), r"\1enir"),
    (re.compile(rf"({_PREFIXES}pr)(?:is|ises?|end|ennent|enant|en{_IMPERFECT})"), r"\1endre"),
    (re.compile(rf"({_PREFIXES}m)(?:is|ises?|et|ettent|ettant|ett{_IMPERFECT})"), r"\1ettre"),
    (_THIRD_IN_DRE, r"\1re"),
    *_THIRD_CONJUGATION,
)
_PARTICIPLES = (
    (re.compile(r"(\w{3,})ui(?:ts?|tes?|sent|sant|sait|saient|sez|sons|ra|ront|rait)"), r"\1uire"),
    (re.compile(rf"({_IN_DRE})(?:us?|ues?|ent|ant|ait|aient)"), r"\1re"),
    (re.compile(r"((?:ext|dist|soust|abst)ra)(?:its?|ites?|ient|yant|yons|yait)"), r"\1ire"),
    (re.compile(r"(\w{2,}g)e(?:ons|ait|aient|ant|a)"), r"\1er"),
    (re.compile(r"(\w{2,}[eao]i|[ptf]ei|joi)(?:nts?|ntes?|gnent|gnant|gnait)"), r"\1ndre"),
)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(fold(word) for line in lines(name) for word in line.split())


def readings(folded: str) -> Iterator[str]:
    """Yield a folded word as Snowball is to see it, several times where it may be several."""
    word = folded
    for pattern, infinitive in () if _IN_GNER.fullmatch(folded) else _PARTICIPLES:
        if found := pattern.fullmatch(word):
            word = found.expand(infinitive)
    if (found := _ADJECTIVE.fullmatch(word)) and word not in _VERBS_IN_IVE:
        word = found[1] + "if"
    yield word
    if _BARE_PLURAL.fullmatch(word) or word.endswith(("eux", "ers")):
        yield word[:-1]
    for pattern, base in _ALSO:
        if found := pattern.fullmatch(word):
            yield found.expand(base)
    if _THIRD_PLURAL.fullmatch(word) and word not in _listed("french_nouns_in_ent.txt"):
        yield word[:-3] + "er"
    noun = word.removesuffix("s")
    if noun.endswith("age") and noun in _listed("french_verbal_nouns.txt"):
        yield noun.removesuffix("age") + "er"


def prefixed(folded: str, lexicon: Entries) -> Iterator[str]:
    """Yield the bases of an irregular form with a prefix: «disparu» is of «disparaître»."""
    found = _PREFIXED.fullmatch(folded)
    if found is None:
        return
    prefix, form = found.groups()
    for base in lexicon.get(form, ()):
        if base != form:
            yield prefix + base


def stem(word: str, snowball: Callable[[str, str], str]) -> str:
    """Return the folded stem; «publique» ends like «public», «longue» like «long»."""
    stemmed = fold(snowball(word, "french"))
    if stemmed.endswith("iqu"):
        return stemmed[:-2] + "c"
    return stemmed[:-1] if stemmed.endswith("gu") else stemmed
