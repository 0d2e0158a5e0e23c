"""The test house: an own PostgreSQL, guard rails around every test, and the cast of people."""
