"""What people bring: read, previewed, taken in once, all or nothing, with a line for whatever could not be taken."""

import base64
import secrets
from urllib.parse import quote

import pytest

from loginguard.guard.vault.lines import line
from loginguard.vault.entry import FIELD_CAP
from loginguard.vault.errors import VaultError
from loginguard.vault.export import csv_table, otpauth_list
from loginguard.vault.groups import entries
from loginguard.vault.importers import formats, read_import
from loginguard.vault.importers.found import Item
from loginguard.vault.importing import preview, take_in
from loginguard.vault.kdbx.container import Document
from loginguard.vault.operations import add_entry, edit_entry, remove_entry
from loginguard.vault.otp.uri import read_otp
from tests.unit.vault.vaults import NOW, PASSWORD, empty, write

SHORT = "JBSWY3DPEHPK3PXP"


def varint(value: int) -> bytes:
    out = b""
    while value > 0x7F:
        out += bytes([value & 0x7F | 0x80])
        value >>= 7
    return out + bytes([value])


def field(number: int, value: int | bytes) -> bytes:
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    return varint(number << 3 | 2) + varint(len(value)) + value


def migration(*accounts: bytes, size: int = 1, index: int = 0) -> str:
    data = (
        b"".join(field(1, account) for account in accounts)
        + field(2, 1)
        + field(3, size)
        + field(4, index)
        + field(5, 77)
    )
    return "otpauth-migration://offline?data=" + quote(base64.b64encode(data).decode())


def account(
    secret: bytes = b"12345678901234567890", name: str = "Upwork:anna", issuer: str = "Upwork", **more: int
) -> bytes:
    numbers = {"algorithm": 4, "digits": 5, "kind": 6, "counter": 7}
    rest = b"".join(
        field(numbers[key], value) for key, value in {"algorithm": 1, "digits": 1, "kind": 2, **more}.items()
    )
    return field(1, secret) + field(2, name.encode()) + field(3, issuer.encode()) + rest


def codes(document: Document) -> list[str]:
    return [entry.get("otp") for entry, _ in entries(document)]


def test_each_format_is_found_by_what_is_in_it() -> None:
    assert set(formats()) == {"otpauth_list", "google_migration", "kdbx4", "browser_csv"}
    assert read_import(f"otpauth://totp/a?secret={SHORT}\n".encode()).format == "otpauth_list"
    assert read_import(migration(account()).encode()).format == "google_migration"
    assert read_import(b"name,url,username,password\na,b,c,d\n").format == "browser_csv"
    assert read_import(write(empty()), PASSWORD).format == "kdbx4"
    for nothing in (b"", b"hello", b"a,b,c\n1,2,3\n", bytes(range(256))):
        with pytest.raises(VaultError, match="import-unknown"):
            read_import(nothing)


def test_a_list_of_addresses_is_taken_line_by_line() -> None:
    text = f"# my codes\n\notpauth://totp/A:x?secret={SHORT}\nnonsense here\notpauth://totp/B?secret=1\n"
    found = read_import(text.encode("utf-8-sig"))
    assert [item.title for item in found.items] == ["A"]
    assert [(m.code, m.params["where"]) for m in found.left] == [
        ("otp-short-secret", "3"), ("otp-not-readable", "4"), ("otp-bad-secret", "5"),
    ]  # fmt: skip


def test_google_authenticators_export_is_read() -> None:
    text = migration(
        account(),
        account(kind=1, counter=5, name="bob", issuer=""),
        account(algorithm=3, digits=2),
        account(algorithm=4),
    )
    found = read_import(text.encode())
    assert [item.fields["otp"] for item in found.items] == [
        "otpauth://totp/Upwork:anna?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Upwork&algorithm=SHA1&digits=6&period=30",
        "otpauth://hotp/bob?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&counter=5",
        "otpauth://totp/Upwork:anna?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Upwork&algorithm=SHA512&digits=8&period=30",
    ]
    assert [m.code for m in found.left] == ["otp-unsupported"]


def test_a_part_that_is_missing_is_said() -> None:
    found = read_import(
        f"{migration(account(), size=3, index=0)}\n{migration(account(), size=3, index=2)}".encode()
    )
    assert [(m.code, m.params["missing"]) for m in found.left] == [("import-parts-missing", 1)]


def test_every_cut_of_a_migration_is_refused_in_words() -> None:
    whole = base64.b64decode(
        migration(account()).partition("data=")[2].replace("%3D", "=").replace("%2B", "+").replace("%2F", "/")
    )
    for length in range(1, len(whole)):
        text = "otpauth-migration://offline?data=" + quote(base64.b64encode(whole[:length]).decode())
        read_import(text.encode())


CHROME = b'name,url,username,password,note\nUpwork,https://www.upwork.com/,anna,"p,""w\nx",hello\n'
FIREFOX = (
    b'"url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed","timePasswordChanged"\n'
    b'"https://www.upwork.com","anna","pw","","https://www.upwork.com","{1}","1","2","3"\n'
)
SAFARI = b"Title,URL,Username,Password,Notes,OTPAuth\nUpwork,https://www.upwork.com/,anna,pw,,otpauth://totp/a?secret=JBSWY3DPEHPK3PXP\n"
BITWARDEN = (
    b"folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n"
    b"Work,,login,Upwork,,Answer: blue,0,https://www.upwork.com,anna,pw,JBSWY3DPEHPK3PXP\n"
)


@pytest.mark.parametrize(
    ("content", "password"), [(CHROME, 'p,"w\nx'), (FIREFOX, "pw"), (SAFARI, "pw"), (BITWARDEN, "pw")]
)
def test_password_tables_of_browsers_and_managers_are_read(content: bytes, password: str) -> None:
    (item,) = read_import(content).items
    assert item.fields["UserName"] == "anna"
    assert item.fields["Password"] == password
    assert item.title in {"Upwork", "www.upwork.com"}
    assert "httpRealm" not in item.fields
    assert "Password" not in repr(item)


def test_a_table_with_a_bad_row_says_which_and_one_with_a_bad_quote_is_refused_whole() -> None:
    found = read_import(b"name,password\na,1\nb\n,\nc,2,3\nd,4\n")
    assert [item.title for item in found.items] == ["a", "d"]
    assert [m.params["where"] for m in found.left] == ["3", "5"]
    with pytest.raises(VaultError, match="import-damaged"):
        read_import(b'name,password\na,"1" 2\n')
    with pytest.raises(VaultError, match=r"import-not-text|import-unknown"):
        read_import(b"name,password\na,\xff\xfe\n")


def test_another_vault_is_taken_with_its_fields_files_and_groups() -> None:
    other = empty()
    entry = add_entry(
        other,
        {"Title": "a", "Answer": "blue"},
        now=NOW,
        random=secrets.token_bytes,
        secret=frozenset({"Answer"}),
    )
    edit_entry(other, entry.id, {"Password": "p"}, now=NOW)
    from loginguard.vault.attachments import attach, read_attachment

    attach(other, entry, "f.txt", b"file")
    content = write(other)
    with pytest.raises(VaultError, match="import-needs-password"):
        read_import(content)
    with pytest.raises(VaultError, match="vault-wrong-key"):
        read_import(content, "no")
    found = read_import(content, PASSWORD)
    ours = empty()
    take_in(ours, found, now=NOW, random=secrets.token_bytes)
    (taken,) = [e for e, _ in entries(ours)]
    assert (taken.get("Answer"), taken.names()["Answer"], taken.get("Password")) == ("blue", True, "p")
    assert read_attachment(ours, taken, "f.txt") == b"file"
    assert [m.code for m in found.left] == ["import-history-left"]


def test_what_is_there_already_is_not_taken_twice() -> None:
    document = empty()
    found = read_import(CHROME)
    assert len(preview(document, found).new) == 1
    take_in(document, found, now=NOW, random=secrets.token_bytes)
    again = preview(document, read_import(CHROME))
    assert (len(again.new), len(again.known)) == (0, 1)
    twice = read_import(CHROME + CHROME.split(b"\n", 1)[1])
    assert (len(preview(empty(), twice).new), len(preview(empty(), twice).known)) == (1, 1)


def test_what_is_exported_can_be_imported_again() -> None:
    document = empty()
    take_in(document, read_import(SAFARI), now=NOW, random=secrets.token_bytes)
    add_entry(
        document, {"Title": 'ü;\n"', "Password": "=1+1", "Case": "7"}, now=NOW, random=secrets.token_bytes
    )
    copy = empty()
    take_in(copy, read_import(csv_table.write(document).encode()), now=NOW, random=secrets.token_bytes)

    def everything(d: Document) -> list[dict[str, str]]:
        return [{name: e.get(name) for name in e.names() if e.get(name)} for e, _ in entries(d)]

    assert everything(copy) == everything(document)
    lists = empty()
    take_in(lists, read_import(otpauth_list.write(document).encode()), now=NOW, random=secrets.token_bytes)
    assert codes(lists) == [code for code in codes(document) if code]


@pytest.mark.parametrize("bad", ["B\x01", "B\x00", "B\x1b[2J", "B\ufffe"])
def test_a_row_that_cannot_be_stored_gets_its_line_and_the_others_are_taken(bad: str) -> None:
    table = f"name,password\none,1\n{bad},2\nthree,{bad}\nfour,4\n"
    found = read_import(table.encode())
    document = empty()
    before = preview(document, found)
    after = take_in(document, found, now=NOW, random=secrets.token_bytes)
    for result in (before, after):
        assert [item.title for item in result.new] == ["one", "four"]
        assert [(m.code, m.params["where"]) for m in result.left] == [
            ("vault-bad-value", "3"),
            ("vault-bad-value", "4"),
        ]
    assert [entry.title for entry, _ in entries(document)] == ["one", "four"]
    text = line(before.left[0], "en")["text"]
    assert text.startswith("3: Could not be taken")


def test_a_value_or_a_file_that_is_too_large_is_told_and_the_rest_is_taken() -> None:
    found = read_import(CHROME)
    found.items.append(Item("7", "long", {"Title": "long", "Notes": "x" * (FIELD_CAP + 1)}))
    found.items.append(Item("8", "file", {"Title": "file"}, attachments={"": b"no name"}))
    result = take_in(empty(), found, now=NOW, random=secrets.token_bytes)
    assert len(result.new) == 1
    assert [(m.code, m.params["where"]) for m in result.left] == [
        ("vault-bad-value", "7"),
        ("vault-bad-attachment", "8"),
    ]


def test_another_vaults_key_file_opens_it_with_and_without_a_password() -> None:
    document = empty()
    add_entry(document, {"Title": "a"}, now=NOW, random=secrets.token_bytes)
    key = b"any file will do"
    both, alone = write(document, PASSWORD, key), write(document, None, key)
    assert [item.title for item in read_import(both, PASSWORD, key).items] == ["a"]
    assert [item.title for item in read_import(alone, None, key).items] == ["a"]
    for password, other in ((PASSWORD, None), (None, key), (PASSWORD, b"another file")):
        with pytest.raises(VaultError, match="vault-wrong-key"):
            read_import(both, password, other)


def from_keepass(*entries_of: dict[str, str]) -> Document:
    document = empty()
    for fields in entries_of:
        add_entry(document, fields, now=NOW, random=secrets.token_bytes)
    return document


def test_what_lies_in_another_vaults_bin_is_told() -> None:
    document = from_keepass({"Title": "kept"}, {"Title": "gone"})
    gone = next(entry for entry, _ in entries(document) if entry.title == "gone")
    remove_entry(document, gone.id, now=NOW, random=secrets.token_bytes)
    found = read_import(write(document), PASSWORD)
    assert [item.title for item in found.items] == ["kept"]
    (told,) = found.left
    assert (told.code, told.params["count"]) == ("import-removed-left", 1)
    assert "gone" in line(told, "en")["text"]


def test_references_become_what_they_stand_for_and_a_dangling_one_is_told() -> None:
    document = from_keepass({"Title": "first", "UserName": "anna", "Password": "s3cret"})
    (first,) = (entry for entry, _ in entries(document))
    for title, value in {
        "by id": f"{{REF:P@I:{first.id.upper()}}}",
        "by title": "x{REF:U@T:first}y{ref:p@t:FIRST}",
        "through another": "{REF:P@T:by id}",
        "nowhere": "{REF:P@I:00000000000000000000000000000000}",
        "in a circle": "{REF:P@T:in a circle}",
    }.items():
        add_entry(document, {"Title": title, "Password": value}, now=NOW, random=secrets.token_bytes)
    found = read_import(write(document), PASSWORD)
    got = {item.title: item.fields["Password"] for item in found.items}
    assert (got["by id"], got["by title"], got["through another"]) == ("s3cret", "xannays3cret", "s3cret")
    assert got["nowhere"].startswith("{REF:"), "kept as it stands"
    assert [(m.code, m.params["where"]) for m in found.left] == [
        ("import-reference-left", "nowhere"),
        ("import-reference-left", "in a circle"),
    ]


SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"TOTP Seed": SECRET.lower(), "TOTP Settings": "60;8"}, ("totp", 60, 8, "SHA1", 0)),
        ({"TOTP Seed": SECRET}, ("totp", 30, 6, "SHA1", 0)),
        ({"TOTP Seed": SECRET, "TOTP Settings": "30;S"}, ("steam", 30, 5, "SHA1", 0)),
        ({"otp": f"key={SECRET}&step=60&size=8"}, ("totp", 60, 8, "SHA1", 0)),
        ({"TimeOtp-Secret-Base32": SECRET}, ("totp", 30, 6, "SHA1", 0)),
        (
            {
                "TimeOtp-Secret": "12345678901234567890",
                "TimeOtp-Algorithm": "HMAC-SHA-256",
                "TimeOtp-Length": "8",
            },
            ("totp", 30, 8, "SHA256", 0),
        ),
        ({"TimeOtp-Secret-Hex": "3132333435363738393031323334353637383930"}, ("totp", 30, 6, "SHA1", 0)),
        (
            {"HmacOtp-Secret-Base64": "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=", "HmacOtp-Counter": "9"},
            ("hotp", 30, 6, "SHA1", 9),
        ),
    ],
)
def test_codes_in_older_fields_become_ours(fields: dict[str, str], expected: tuple[object, ...]) -> None:
    document = from_keepass({"Title": "Upwork", "UserName": "anna", **fields})
    found = read_import(write(document), PASSWORD)
    (item,) = found.items
    account = read_otp(item.fields["otp"])
    assert (account.kind, account.period, account.digits, account.algorithm, account.counter) == expected
    assert account.secret == SECRET
    assert not set(fields) - {"otp"} & set(item.fields)
    assert not found.left


@pytest.mark.parametrize("fields", [{"TOTP Seed": "1"}, {"TimeOtp-Secret-Hex": "zz"}, {"otp": "rubbish"}])
def test_an_older_code_that_cannot_be_read_stays_as_it_is_and_is_told(fields: dict[str, str]) -> None:
    found = read_import(write(from_keepass({"Title": "Upwork", **fields})), PASSWORD)
    assert fields.items() <= found.items[0].fields.items()
    assert [m.params["where"] for m in found.left] == ["Upwork"]


def test_an_exported_code_bears_a_name_even_where_its_address_has_none() -> None:
    bare = read_otp(SECRET).uri
    document = from_keepass({"Title": "S80", "UserName": "anna", "otp": bare}, {"Title": "T", "otp": bare})
    assert [item.title for item in read_import(otpauth_list.write(document).encode()).items] == ["S80", "T"]
    assert "totp/S80:anna?" in otpauth_list.write(document)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_of_another_separator(separator: str) -> None:
    rows = [["name", "url", "username", "password"], ["B", "https://b.example/?a;b,c", "anna", '"p""w;,"']]
    (item,) = read_import("".join(separator.join(quoted(row)) + "\n" for row in rows).encode()).items
    assert item.fields["URL"] == "https://b.example/?a;b,c"
    assert item.fields["Password"] == 'p"w;,'


def quoted(row: list[str]) -> list[str]:
    return [cell if cell.startswith('"') else f'"{cell}"' for cell in row]


def test_a_table_in_an_older_encoding_is_told_as_that() -> None:
    with pytest.raises(VaultError, match="import-not-text"):
        read_import("name,url,username,password\nCafé,https://x.example,anna,pw\n".encode("latin-1"))
