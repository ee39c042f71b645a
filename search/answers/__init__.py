"""From a reader's question to what is shown: pages, places, corrections, other languages."""
