"""What may happen in this room, judged without the database: proposals, meetings, ballots, counts."""
