"""Who reads the digest by mail: their list in the admin, how they come in and how they leave."""
