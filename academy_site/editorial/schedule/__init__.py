"""What happens at its set hour: pages published and taken offline, and who is told of a failure."""
