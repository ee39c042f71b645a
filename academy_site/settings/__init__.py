"""Settings: production is the base and safe by default; dev and test are small deltas of it."""
