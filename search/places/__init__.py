"""What search leads to besides pages: slots of a programme, people of a session, terms."""
