"""Tools around the product: demo runner, embedded servers, local mail server. Never imports Django."""
