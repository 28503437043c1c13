"""The front door: settings, addresses, who may enter where, and the command `galang`. Knows every room."""
