"""The codes of languages by ISO 639: of two letters where a language has one, else of three."""

_TWO = """
aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv
dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie
ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv
mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm
rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts
tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
_THREE = """
abs ace ach ada ady ain ajp alt ang anp apc arc arn arp arw ary arz ase ast awa bal ban bas bbc
bcl bdl bej bem bew bfi bho bhp bik bin bjn bla bmm bra bsn btd btk btm bts btx bua bug byn cad
car cbk ceb chk chm cho chr chy ckb cmn cnr cop crh csb dak dar dde del din doi dsb dua dyu efi
eka enm ewo fan fat fil fon frr fur gaa gay gba gez gil glk gom gon gor grb gsw gwi hai hak haw
hil hmn hne hsb hup iba ibb ijo ilo inh jbo jpr jrb kaa kab kac kam kaw kbd kbl kea kek kge kha
kho kmb kmr kok kos kpe krc krl kru ksw kum kut kvr lad lah lam lez ljp lol loz lua lui lun luo
lus lzh mad mag mai mak man mas mdf mdh mdr men mfe mic min mkn mnc mni moh mos mqy mrw mui mus
mwl mwr myv nan nap nds new nia nij niu nog nqo nso nyn nyo nzi osa osi ota pag pam pap pau pbt
pes phn pis pmy pnb pon prs quc raj rap rar rej rif rmy rom rup sad sah sam sas sat scn sco sda
sel sga shi shn sid sly sma smj smn sms smw snk srn srr suk sus swh sxn syc syr tdt tem ter tet
tig tiv tkl tli tmh tog tpi tsg tsi tum tvl tyv tzm udm umb vai vot wal war was wuu xal xmf yao
yap yue zap zbl zen zgh zlm zsm zun zza
"""
OWN = ("qaa", "qtz")
"""From which code to which stand for invented languages, and for those that are not listed here."""

KNOWN = frozenset(_TWO.split() + _THREE.split())
"""All of two letters, and those of three that are met most."""

MEANT = {
    "arabic": "ar", "bahasa": "id", "belanda": "nl", "burmese": "my", "chinese": "zh", "cn": "zh",
    "cz": "cs", "czech": "cs", "danish": "da", "deutsch": "de", "dk": "da", "dutch": "nl",
    "eng": "en", "english": "en", "español": "es", "filipino": "fil", "finnish": "fi",
    "français": "fr", "fra": "fr", "fre": "fr", "french": "fr", "gb": "en", "ger": "de",
    "german": "de", "gr": "el", "greek": "el", "hindi": "hi", "idn": "id", "in": "id",
    "ind": "id", "indo": "id", "indonesia": "id", "indonesian": "id", "inggris": "en",
    "italian": "it", "iw": "he", "jap": "ja", "japanese": "ja", "javanese": "jv", "jawa": "jv",
    "jepang": "ja", "jp": "ja", "jpn": "ja", "khmer": "km", "kor": "ko", "korean": "ko",
    "lao": "lo", "makassar": "mak", "malay": "ms", "mandarin": "zh", "may": "ms", "melayu": "ms",
    "minang": "min", "msa": "ms", "norwegian": "no", "perancis": "fr", "ph": "fil",
    "polish": "pl", "por": "pt", "portuguese": "pt", "prancis": "fr", "rus": "ru", "rusia": "ru",
    "russian": "ru", "spa": "es", "spanish": "es", "sunda": "su", "sundanese": "su",
    "swedish": "sv", "tagalog": "tl", "thai": "th", "turkish": "tr", "ua": "uk",
    "ukrainian": "uk", "us": "en", "vietnamese": "vi", "vn": "vi", "zho": "zh",
}  # fmt: skip
"""What is written for a code, and the code that is meant: a name, a country, another code."""


def is_known(code: str) -> bool:
    """Whether something is the code of a language."""
    plain = code.isascii() and code.isalpha() and code.islower()
    return code in KNOWN or (plain and len(code) == 3 and OWN[0] <= code <= OWN[1])


def meant(written: str) -> str | None:
    """The code that somebody meant, where it can be told: `idn` is `id`, `pt-BR` is `pt`."""
    plain = written.strip().lower().replace("_", "-").removeprefix("bahasa ")
    if plain in MEANT:
        return MEANT[plain]
    first = plain.partition("-")[0].partition(" ")[0]
    return first if first in KNOWN else MEANT.get(first)
