"""Cards: the picture of a page that is shown where its link is shared (Open Graph, 1200 × 630)."""
