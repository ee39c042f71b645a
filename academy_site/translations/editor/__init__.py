"""wagtail-localize's editor made safe: its addresses answered here, its page dressed."""
