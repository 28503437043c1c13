"""Pages of the room: signing in, account, invitations, members, persons, tables, starting."""
