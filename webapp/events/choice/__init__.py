"""Which happenings become events: one an event, no states, no repeats; and how much each matters."""
