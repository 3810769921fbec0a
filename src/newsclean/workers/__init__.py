"""Spread work over processes, and outlive the work that kills one."""
