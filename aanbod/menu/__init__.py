"""The public side of the offer: choice menu, sheets and texts that anybody may read (OF-13, CO-02, ★10)."""
