"""Validates statements, one a line, with ralph-malph, and prints how many are sound."""

import json
import sys

from ralph.models.xapi.base.statements import BaseXapiStatement

count = 0
for line in sys.stdin:
    BaseXapiStatement(**json.loads(line))
    count += 1
print(count, "sound")
