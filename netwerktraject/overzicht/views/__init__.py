"""Views of the screens that join the apps."""
