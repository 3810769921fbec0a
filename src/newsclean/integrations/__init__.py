"""newsclean inside other programs; each module needs the extra that its name says."""
