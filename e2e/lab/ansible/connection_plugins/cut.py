"""The local connection, cut as WinRM is while Http.sys is down: for as long as the file SHARE80_CUT is there."""

import os

from ansible.errors import AnsibleConnectionFailure
from ansible.plugins.connection.local import Connection as Local

DOCUMENTATION = """
name: cut
short_description: the local connection, which can be cut
description: The local connection, which can be cut.
extends_documentation_fragment: connection_pipelining
"""


class Connection(Local):
    transport = "cut"

    def exec_command(self, *given, **named):
        if os.path.exists(os.environ["SHARE80_CUT"]):
            raise AnsibleConnectionFailure("cut")
        return super().exec_command(*given, **named)
