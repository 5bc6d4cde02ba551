"""One one-time-code account: what kind of code, from which secret, for whom."""

from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import quote, urlencode

from loginguard.vault.errors import VaultError
from loginguard.vault.otp.secret import clean_secret, is_short

Kind = Literal["totp", "hotp", "steam"]
ALGORITHMS = ("SHA1", "SHA256", "SHA512")
DIGITS = range(6, 11)
STEAM_DIGITS = 5
PERIODS = range(1, 301)


@dataclass(slots=True)
class OtpAccount:
    """secret: base32. period: seconds (TOTP, Steam). counter: the next one (HOTP). Its repr leaves the secret out."""

    secret: str = field(repr=False)
    kind: Kind = "totp"
    issuer: str = ""
    name: str = ""
    algorithm: str = "SHA1"
    digits: int = 6
    period: int = 30
    counter: int = 0

    def __post_init__(self) -> None:
        """Cleans and checks. Raises VaultError for what no authenticator could use."""
        self.secret = clean_secret(self.secret)
        self.algorithm = self.algorithm.upper().replace("-", "").replace("HMAC", "")
        if self.kind == "steam":
            self.digits, self.algorithm = STEAM_DIGITS, "SHA1"
        elif self.digits not in DIGITS:
            raise VaultError("otp-unsupported", {"what": f"digits={self.digits}"})
        if self.algorithm not in ALGORITHMS:
            raise VaultError("otp-unsupported", {"what": f"algorithm={self.algorithm[:20]}"})
        if self.period not in PERIODS:
            raise VaultError("otp-unsupported", {"what": f"period={self.period}"})
        if not 0 <= self.counter < 2**63:
            raise VaultError("otp-unsupported", {"what": "counter"})

    @property
    def short_secret(self) -> bool:
        """Whether the warning about a short secret is due."""
        return is_short(self.secret)

    @property
    def title(self) -> str:
        """ "Upwork (anna)", or what there is of it."""
        if self.issuer and self.name:
            return f"{self.issuer} ({self.name})"
        return self.issuer or self.name

    @property
    def uri(self) -> str:
        """otpauth:// as KeePassXC and the others read it; Steam by KeePassXC's `encoder=steam`."""
        label = (
            f"{quote(self.issuer, safe='')}:{quote(self.name, safe='@')}"
            if self.issuer
            else quote(self.name, safe="@")
        )
        query: dict[str, str] = {"secret": self.secret}
        if self.issuer:
            query["issuer"] = self.issuer
        if self.kind == "steam":
            query |= {"period": str(self.period), "digits": str(STEAM_DIGITS), "encoder": "steam"}
        else:
            query |= {"algorithm": self.algorithm, "digits": str(self.digits)}
            query |= {"counter": str(self.counter)} if self.kind == "hotp" else {"period": str(self.period)}
        return f"otpauth://{'hotp' if self.kind == 'hotp' else 'totp'}/{label}?{urlencode(query, quote_via=quote)}"
