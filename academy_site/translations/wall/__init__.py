"""The locale wall: who is here to translate reaches their languages in the admin and no other."""
