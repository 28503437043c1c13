"""Forms of the room: signing in, one's account, invitations and roles, persons, starting a community."""
