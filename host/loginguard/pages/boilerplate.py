"""What stands at the foot of pages and mails everywhere: companies' addresses, years, ways to unsubscribe. Never a login."""

# ruff: noqa: E501 — tables of words and patterns read best as rows.
import re

BOILERPLATE = re.compile(
    r"©|\(c\) ?(?:19|20)\d\d|unsubscribe|privacy policy|all rights reserved|\binc\.|\bcorp\.|\bllc\b|\bltd\b|\bgmbh\b|\bs\.?a\.?r\.?l\b|"
    r"\bco\.,|\bb\.v\.|\bstreet\b|\bavenue\b|\bstraße\b|\bp\.?o\.? box|\bparkway\b|\bsuite \d|\bblvd\b|you received this|you're receiving|"
    r"this (?:e-?)?mail was sent|manage (?:your )?(?:email )?preferences|do not reply|darse de baja|cancelar inscrição|abmelden von|"
    r"отписаться|配信停止|退订|rights reserved",
    re.IGNORECASE,
)
